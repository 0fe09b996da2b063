using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using A = DocumentFormat.OpenXml.Drawing;
using Pic = DocumentFormat.OpenXml.Drawing.Pictures;
using Wp = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace CampaignHub.Api.Platform.Documents;

/// <summary>Photos in the Word rendering: two beside each other, with their captions below, never cut and never wider than half the type area.</summary>
internal static class PictureDocxParts
{
    private const long PerTwip = 635;
    private const long MostHeight = 3_000 * PerTwip;
    private const long MostWidth = ((RedHeaderDocxParts.AreaWidth / 2) - 200) * PerTwip;

    public static string IdOf(DocumentPicture picture) => string.Create(CultureInfo.InvariantCulture, $"rIdPicture{picture.Number}");

    public static IEnumerable<OpenXmlElement> Rows(PicturesBlock block)
    {
        foreach (var pair in block.Pictures.Chunk(2))
        {
            var runs = new List<OpenXmlElement>();
            foreach (var picture in pair)
            {
                if (runs.Count > 0) runs.Add(RedHeaderDocx.Write("  "));
                runs.Add(new Run(Draw(picture)));
            }

            yield return RedHeaderDocx.Lay("TableCell", [.. runs], spacing: new SpacingBetweenLines { Before = "80", Line = "240", LineRule = LineSpacingRuleValues.Auto }, justification: JustificationValues.Center, keepNext: true);
            yield return RedHeaderDocx.Text("TableCaption", string.Join("　　", pair.Select(p => p.Caption)));
        }
    }

    private static Drawing Draw(DocumentPicture picture)
    {
        var scale = Math.Min((double)MostWidth / picture.Width, (double)MostHeight / picture.Height);
        var (width, height) = ((long)(picture.Width * scale), (long)(picture.Height * scale));
        var (id, name) = ((uint)picture.Number, picture.Caption);
        var shape = new Pic.Picture(
            new Pic.NonVisualPictureProperties(new Pic.NonVisualDrawingProperties { Id = id, Name = name }, new Pic.NonVisualPictureDrawingProperties()),
            new Pic.BlipFill(new A.Blip { Embed = IdOf(picture) }, new A.Stretch(new A.FillRectangle())),
            new Pic.ShapeProperties(
                new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = width, Cy = height }),
                new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle }));
        return new Drawing(new Wp.Inline(
            new Wp.Extent { Cx = width, Cy = height },
            new Wp.DocProperties { Id = id, Name = name, Description = name },
            new A.Graphic(new A.GraphicData(shape) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture" }))
        {
            DistanceFromTop = 0,
            DistanceFromBottom = 0,
            DistanceFromLeft = 0,
            DistanceFromRight = 0,
        });
    }
}
