using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Rectification;

public enum LookBackState
{
    ToDo,

    /// <summary>Found as it should be.</summary>
    Held,

    /// <summary>The problem was back.</summary>
    Rebounded,
}

/// <summary>A closed case that is to be looked at again (回头看, R-16), and what was found.</summary>
public sealed class LookBack : Aggregate
{
    private LookBack()
    {
    }

    public Guid CaseId { get; private set; }

    public Guid UnitId { get; private set; }

    public Guid? AreaId { get; private set; }

    /// <summary>The draw that chose it.</summary>
    public Guid DrawId { get; private set; }

    /// <summary>The closing it looks back at.</summary>
    public DateTimeOffset ClosedAt { get; private set; }

    public DateTimeOffset DrawnAt { get; private set; }

    public LookBackState State { get; private set; }

    public string? Note { get; private set; }

    public string? DoneByName { get; private set; }

    public DateTimeOffset? DoneAt { get; private set; }

    /// <summary>Counts the changes; a command names the version it saw.</summary>
    public int Version { get; private set; }

    public static LookBack Of(Guid id, LookBackDraw draw, Guid caseId, Guid unitId, Guid? areaId, DateTimeOffset closedAt) => new()
    {
        Id = id,
        CampaignId = draw.CampaignId,
        CaseId = caseId,
        UnitId = unitId,
        AreaId = areaId,
        DrawId = draw.Id,
        ClosedAt = closedAt,
        DrawnAt = draw.At,
    };

    /// <summary>Found as it should be. Refused: look-back.done, case.not-closed, case.own-work.</summary>
    public void Hold(RectificationCase about, string? note, Person by, DateTimeOffset now)
    {
        Done(LookBackState.Held, note, by, now);
        about.HoldUp(note, by, now);
    }

    /// <summary>The problem is back: the case opens anew. Refused: look-back.done, case.not-closed, case.own-work, case.limit-not-ahead.</summary>
    public void Rebound(RectificationCase about, string note, DateTimeOffset dueAt, Person by, DateTimeOffset now, LimitRunsBy? runsBy = null)
    {
        Done(LookBackState.Rebounded, note, by, now);
        about.Rebound(note, dueAt, by, now, runsBy);
    }

    private void Done(LookBackState state, string? note, Person by, DateTimeOffset now)
    {
        if (State is not LookBackState.ToDo) throw LookBackRefusals.Done(DoneByName!).AsException();
        (State, Note, DoneByName, DoneAt) = (state, note, by.Name, now);
        Version++;
    }
}

/// <summary>One drawing of second looks: over which closing days, with which seed and share, out of how many. Anybody can reckon it again.</summary>
public sealed class LookBackDraw : Aggregate
{
    private LookBackDraw()
    {
    }

    /// <summary>First business date of closing it drew from.</summary>
    public DateOnly FirstDay { get; private set; }

    /// <summary>Last business date of closing it drew from.</summary>
    public DateOnly LastDay { get; private set; }

    public string Seed { get; private set; } = "";

    public int Percent { get; private set; }

    public int Eligible { get; private set; }

    public int Chosen { get; private set; }

    public DateTimeOffset At { get; private set; }

    public static LookBackDraw Over(Guid id, Guid campaignId, DateOnly firstDay, DateOnly lastDay, string seed, int percent, DateTimeOffset now) =>
        new() { Id = id, CampaignId = campaignId, FirstDay = firstDay, LastDay = lastDay, Seed = seed, Percent = percent, At = now };

    /// <summary>True when the case is to be looked at again; each case asked about is counted.</summary>
    public bool Chooses(Guid caseId)
    {
        Eligible++;
        if (!SampleDraw.Chooses(SampleDraw.NumberOf(Seed, caseId, 0), Percent)) return false;
        Chosen++;
        return true;
    }
}

public static class LookBackRefusals
{
    public static Refusal NotFound { get; } = new(RefusalKind.NotFound, "look-back.not-found", "没有找到该回头看任务。", "There is no such second look.");

    public static Refusal Done(string byName) => new(RefusalKind.Conflict, "look-back.done",
        $"{byName}已经完成了该回头看。", $"{byName} has reported this second look already.");
}
