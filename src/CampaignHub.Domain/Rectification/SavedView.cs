using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Rectification;

/// <summary>Who finds a saved view of the ledger among theirs.</summary>
public enum ViewReach
{
    Mine,

    /// <summary>Everybody who holds one role.</summary>
    Role,
    Campaign,
}

/// <summary>Filters of the ledger under a name: one person's, or shared. It shows nobody a row that is not in sight anyway.</summary>
public sealed class SavedView : Aggregate
{
    public const int LongestName = 60;

    /// <summary>How many one person may keep.</summary>
    public const int MostOfOne = 50;

    private SavedView()
    {
    }

    public string Name { get; private set; } = "";

    /// <summary>The ledger's filters, as JSON.</summary>
    public string Filter { get; private set; } = "";

    public ViewReach Reach { get; private set; }

    /// <summary>Code of the role it is shared with.</summary>
    public string? RoleCode { get; private set; }

    public Guid OwnerId { get; private set; }

    public string OwnerName { get; private set; } = "";

    public int Version { get; private set; }

    /// <summary>Refused: view.too-many, view.sharing-denied.</summary>
    public static SavedView Save(Guid id, Guid campaignId, string name, string filter, ViewReach reach, string? roleCode, int kept, bool mayShare, Person by)
    {
        if (kept >= MostOfOne) throw SavedViewRefusals.TooMany.AsException();
        var view = new SavedView { Id = id, CampaignId = campaignId, OwnerId = by.UserId, OwnerName = by.Name };
        view.Write(name, filter, reach, roleCode, mayShare);
        return view;
    }

    /// <summary>Refused: view.changed, view.not-yours, view.sharing-denied.</summary>
    public void Edit(int version, string name, string filter, ViewReach reach, string? roleCode, bool mayShare, Person by)
    {
        if (version != Version) throw SavedViewRefusals.Changed.AsException();
        RequireHand(mayShare, by);
        Write(name, filter, reach, roleCode, mayShare);
        Version++;
    }

    /// <summary>Its owner changes it, and who may share does so with what is shared. Refused: view.not-yours.</summary>
    public void RequireHand(bool mayShare, Person by)
    {
        if (OwnerId != by.UserId && !(mayShare && Reach is not ViewReach.Mine)) throw SavedViewRefusals.NotYours.AsException();
    }

    private void Write(string name, string filter, ViewReach reach, string? roleCode, bool mayShare)
    {
        if (reach is not ViewReach.Mine && !mayShare) throw SavedViewRefusals.SharingDenied.AsException();
        (Name, Filter, Reach, RoleCode) = (name, filter, reach, reach is ViewReach.Role ? roleCode : null);
    }
}

/// <summary>The view somebody's ledger opens with.</summary>
public sealed class DefaultView : ICampaignOwned
{
    public Guid UserId { get; set; }

    public Guid CampaignId { get; set; }

    public Guid ViewId { get; set; }
}
