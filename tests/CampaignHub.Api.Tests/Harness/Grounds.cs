using CampaignHub.Api.Features.Organisation;
using CampaignHub.Domain.Organisation;

namespace CampaignHub.Api.Tests.Harness;

/// <summary>Areas and square outlines over HTTP.</summary>
internal static class Grounds
{
    /// <summary>A square from its south-west corner, its side in degrees.</summary>
    public static double[][][][] Square(double west, double south, double side) =>
        [[[[west, south], [west + side, south], [west + side, south + side], [west, south + side], [west, south]]]];

    public static object Area(Guid id, string code, AreaLevel level, Guid? parentId = null, int? number = null, string? content = null) =>
        new { areaId = id, code, nameZh = $"区域{code}", nameEn = $"Area {code}", level, parentId, number, content };

    public static Task<AreaDetail> AddAreaAsync(this Caller office, string code, AreaLevel level, Guid? parentId = null, int? number = null, string? content = null) =>
        office.PostAsync<AreaDetail>("/api/areas", Area(Guid.CreateVersion7(), code, level, parentId, number, content));

    /// <summary>Draws an area as it stands now.</summary>
    public static async Task<AreaOutline> DrawAsync(this Caller office, Guid areaId, double[][][][] polygons, Datum datum = Datum.Wgs84) =>
        await Caller.ReadAsync<AreaOutline>(await office.TryDrawAsync(areaId, polygons, datum));

    public static async Task<HttpResponseMessage> TryDrawAsync(this Caller office, Guid areaId, double[][][][] polygons, Datum datum = Datum.Wgs84)
    {
        var version = (await office.GetAsync<AreaDetail>($"/api/areas/{areaId}")).Version;
        return await office.SendAsync(HttpMethod.Put, $"/api/areas/{areaId}/outline", new { version, datum, polygons });
    }

    public static Task<AreaAt> AtAsync(this Caller caller, double longitude, double latitude, string datum = "wgs84") =>
        caller.GetAsync<AreaAt>(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/api/areas/at?lng={longitude}&lat={latitude}&datum={datum}"));

    /// <summary>Gives a post of an area to a person.</summary>
    public static Task<AppointmentRow> AppointToAreaAsync(this Caller office, Guid areaId, PostType postType, string personName, string from = "2018-01-01") =>
        office.PostAsync<AppointmentRow>("/api/appointments", new { appointmentId = Guid.CreateVersion7(), postType, subjectKind = "area", subjectId = areaId, personName, from });

    /// <summary>Makes a unit answer for an area.</summary>
    public static Task<AppointmentRow> AppointUnitAsync(this Caller office, Guid areaId, Guid unitId, string from = "2018-01-01") =>
        office.PostAsync<AppointmentRow>("/api/appointments", new { appointmentId = Guid.CreateVersion7(), postType = PostType.AreaUnit, subjectKind = "area", subjectId = areaId, unitId, from });
}
