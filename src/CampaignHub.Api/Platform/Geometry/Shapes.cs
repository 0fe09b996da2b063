using CampaignHub.Domain.Common;
using CampaignHub.Domain.Organisation;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.OverlayNG;
using NetTopologySuite.Operation.Valid;

namespace CampaignHub.Api.Platform.Geometry;

/// <summary>Outlines as shapes that can be reckoned with, always in WGS-84. Areas are compared as shares of one another, so degrees do.</summary>
internal static class Shapes
{
    private static readonly GeometryFactory Factory = new(new PrecisionModel(), 4326);

    public static MultiPolygon Of(Outline outline) => Factory.CreateMultiPolygon([.. outline.ToWgs84().Polygons.Select(PolygonOf)]);

    /// <summary>Why the shape has no clear inside; null when it has. Refused: outline.self-crossing.</summary>
    public static Refusal? Fault(MultiPolygon shape, string area) =>
        new IsValidOp(shape).ValidationError is { } error ? OutlineRefusals.SelfCrossing(area, error.Coordinate?.X ?? 0, error.Coordinate?.Y ?? 0) : null;

    /// <summary>How much of the smaller one both cover, 0 to 1.</summary>
    public static double Overlap(MultiPolygon one, MultiPolygon other) => Common(one, other) / Math.Min(one.Area, other.Area);

    /// <summary>How much of the inner one lies outside the outer one, 0 to 1.</summary>
    public static double Outside(MultiPolygon inner, MultiPolygon outer) => 1 - (Common(inner, outer) / inner.Area);

    private static double Common(MultiPolygon one, MultiPolygon other) =>
        one.EnvelopeInternal.Intersects(other.EnvelopeInternal) ? OverlayNGRobust.Overlay(one, other, NetTopologySuite.Operation.Overlay.SpatialFunction.Intersection).Area : 0;

    private static Polygon PolygonOf(double[][][] rings) => Factory.CreatePolygon(RingOf(rings[0]), [.. rings.Skip(1).Select(RingOf)]);

    private static LinearRing RingOf(double[][] ring) => Factory.CreateLinearRing([.. ring.Select(p => new Coordinate(p[0], p[1]))]);
}
