using CampaignHub.Api.Platform.Http;
using static CampaignHub.Api.Platform.Identity.Role;

namespace CampaignHub.Api.Features.Photos;

/// <summary>Photo evidence: taken in, kept by content, shown to those who may see what it proves.</summary>
internal sealed class PhotosFeature : IFeature
{
    public static Permission Upload { get; } = new("photos.upload", CampaignOffice, Inspector, Leader, UnitContact, ExternalSupervisor);

    public static Permission Read { get; } = new("photos.read", CampaignOffice, Inspector, Leader, UnitContact, Administrator, Oversight, ExternalSupervisor);

    public IReadOnlyList<Permission> Permissions => [Upload, Read];

    public void Map(IEndpointRouteBuilder api)
    {
        var photos = api.MapGroup("/photos").WithTags("Photos");
        UploadPhoto.Map(photos);
        GetPhoto.Map(photos);
    }
}
