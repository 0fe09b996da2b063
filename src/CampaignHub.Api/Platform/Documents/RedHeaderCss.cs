namespace CampaignHub.Api.Platform.Documents;

/// <summary>The style sheet of the HTML rendering. One em of the sheet is one 16 pt character of the grid; client faces come first, free ones after them.</summary>
internal static class RedHeaderCss
{
    public const string Text = """
        @font-face { font-family: "Latin"; src: local("Times New Roman"), local("TimesNewRomanPSMT"), local("Liberation Serif"), local("LiberationSerif"); unicode-range: U+0020-007E; }
        :root {
          --fang: "Latin", "仿宋_GB2312", "FangSong_GB2312", "仿宋", "FangSong", "STFangsong", "Noto Serif CJK SC", serif;
          --mark: "方正小标宋简体", "FZXiaoBiaoSong-B05S", "小标宋", "Noto Serif CJK SC", "STZhongsong", serif;
          --hei: "Latin", "黑体", "SimHei", "STHeiti", "Noto Sans CJK SC", sans-serif;
          --kai: "Latin", "楷体_GB2312", "KaiTi_GB2312", "楷体", "KaiTi", "STKaiti", "LXGW WenKai", serif;
          --song: "宋体", "SimSun", "STSong", "Noto Serif CJK SC", serif;
          --line: calc(225mm / 22);
        }
        @page {
          size: A4; margin: 37mm 26mm 35mm 28mm;
          @bottom-right { content: "— " counter(page) " —"; font: 14pt/14pt "宋体", "SimSun", "STSong", "Noto Serif CJK SC", serif; color: #000; vertical-align: top; padding: calc(7mm - 7pt) 14pt 0 0; }
        }
        @page :left {
          @bottom-right { content: none; }
          @bottom-left { content: "— " counter(page) " —"; font: 14pt/14pt "宋体", "SimSun", "STSong", "Noto Serif CJK SC", serif; color: #000; vertical-align: top; padding: calc(7mm - 7pt) 0 0 14pt; }
        }
        @page letter { margin: 37mm 20mm 35mm 20mm; }
        @page letter:first {
          margin: 30mm 20mm 35mm 20mm;
          @bottom-right { content: none; }
          @bottom-center { content: ""; width: 170mm; height: 0.6mm; margin-top: 13.2mm; border-top: 0.35mm solid #f00; border-bottom: 0.9mm solid #f00; vertical-align: top; }
        }
        * { box-sizing: border-box; margin: 0; padding: 0; }
        html { -webkit-text-size-adjust: none; text-size-adjust: none; }
        .sheet {
          position: relative; font: 16pt/var(--line) var(--fang); color: #000; letter-spacing: -0.0131em; text-align: justify; overflow-wrap: anywhere;
          font-synthesis: none; line-break: strict; text-autospace: no-autospace; text-spacing-trim: space-all; orphans: 1; widows: 1;
        }
        header { text-align: center; break-inside: avoid; }
        .label { height: var(--line); text-align: left; font-family: var(--hei); }
        .mark { display: block; width: 100%; margin-top: calc(35mm - var(--line)); overflow: visible; fill: #f00; font-family: var(--mark); font-weight: 900; letter-spacing: 0; }
        .number { min-height: 1.25em; margin-top: calc(2 * var(--line)); padding-bottom: calc(4mm - 0.1em); border-bottom: 0.6mm solid #f00; line-height: 1.25; }
        h1 { margin-top: calc(2 * var(--line)); font: 700 1.375em/32pt var(--mark); letter-spacing: 0; text-align: center; break-inside: avoid; break-after: avoid; }
        h1 span { display: block; }
        .addressees, .body:first-of-type { margin-top: var(--line); }
        .addressees + .body { margin-top: 0; }
        .body p { text-indent: 2em; }
        h2, h3, h4 { font-size: 1em; font-weight: 400; text-indent: 2em; break-after: avoid; }
        h2 { font-family: var(--hei); }
        h3 { font-family: var(--kai); }
        .body .caption { font-family: var(--kai); text-indent: 0; text-align: center; break-after: avoid; }
        table { width: 100%; border-collapse: collapse; table-layout: fixed; font-size: 0.75em; line-height: 16pt; letter-spacing: 0; text-align: center; margin-bottom: 10pt; }
        thead { display: table-header-group; }
        tr, .together { break-inside: avoid; }
        th, td { border: 0.5pt solid #000; padding: 2pt 3.5pt; vertical-align: middle; }
        th { font-family: var(--hei); font-weight: 400; }
        .left { text-align: left; }
        .right { text-align: right; }
        .closing { break-before: avoid; break-inside: avoid; }
        .attachments { display: flex; margin-top: var(--line); padding-left: 2em; }
        .attachments > span { flex: none; }
        .attachments p { display: flex; gap: 0.25em; }
        .attachments p > span:first-child:not(:last-child) { flex: none; }
        .signature { margin-top: var(--line); text-align: right; }
        .signature p { padding-right: calc(var(--in) * 0.987em); white-space: pre-wrap; }
        .order .mark { margin-top: calc(20mm - var(--line)); }
        .order .number { padding: 0; border: 0; }
        .order .body:first-of-type { margin-top: calc(2 * var(--line)); }
        .letter header { margin: 0 -6mm 0 -8mm; }
        .letter .label { position: absolute; }
        .letter .mark { margin-top: 0; }
        .letter .double { height: 2mm; margin-top: 4mm; border-top: 0.9mm solid #f00; border-bottom: 0.35mm solid #f00; }
        .letter .number { margin-top: 2mm; padding: 0; border: 0; text-align: right; }
        .annex { break-before: page; }
        .annex-mark { font-family: var(--hei); }
        .annex h1 { margin: var(--line) 0; }
        .annex .body { margin-top: 0; }
        .end-matter { font-size: 0.875em; line-height: 26pt; border-top: 0.35mm solid #000; border-bottom: 0.35mm solid #000; letter-spacing: 0; }
        .copy-to { display: flex; padding: 0 1em; }
        .copy-to > span:first-child { flex: none; }
        .printed { display: flex; justify-content: space-between; gap: 1em; padding: 0 1em; }
        .printed > span:last-child { flex: none; }
        .copy-to + .printed { border-top: 0.25mm solid #000; }
        .watermark { display: grid; place-items: center; font: 150pt/1 var(--hei); color: #e4e4e4; pointer-events: none; }
        @media print {
          body { background: none; }
          .letter { page: letter; padding: 0 6mm 0 8mm; }
          .watermark { position: fixed; inset: 0; z-index: -1; transform: rotate(-45deg); }
          .foot-room { visibility: hidden; break-inside: avoid; padding-top: 1px; anchor-name: --foot-room; }
          footer { display: none; }
        }
        @media print {
          @supports (top: round(down, anchor(--foot-room center), 225mm)) {
            footer { display: flex; flex-direction: column; justify-content: flex-end; position: absolute; left: 0; right: 0; height: 225mm; top: round(down, anchor(--foot-room center), 225mm); }
          }
          @supports not (top: round(down, anchor(--foot-room center), 225mm)) {
            .foot-room { visibility: visible; padding-top: var(--line); }
          }
        }
        @media screen {
          body { min-height: 100vh; padding: 24px; background: #e7e5e1; }
          .sheet { width: 210mm; min-height: 297mm; margin: 0 auto; padding: 37mm 26mm 35mm 28mm; display: flex; flex-direction: column; background: #fff; box-shadow: 0 1px 2px rgb(0 0 0 / 12%), 0 8px 28px rgb(0 0 0 / 14%); }
          .sheet::after { content: ""; order: 1; flex: 1 1 calc(2 * var(--line)); min-height: calc(2 * var(--line)); }
          .foot-room { display: none; }
          .annex { margin-top: 48px; padding-top: 48px; border-top: 1px dashed #aaa; }
          footer { order: 2; }
          .watermark { position: fixed; inset: 0; z-index: 1; mix-blend-mode: multiply; transform: rotate(-45deg); }
        }
        @media screen and (max-width: 840px) {
          :root { --line: 1.8em; }
          body { padding: 0; background: #fff; }
          .sheet { width: auto; min-height: 100vh; padding: 28px 20px 32px; box-shadow: none; font-size: 16px; line-height: 1.8; }
          .mark { margin-top: 12px; }
          .number { margin-top: 16px; padding-bottom: 10px; }
          h1 { margin-top: 26px; font-size: 20px; line-height: 1.45; text-wrap: balance; }
          h1 span { display: inline; }
          table { font-size: 12px; line-height: 1.4; }
          th, td { padding: 4px 3px; }
          .end-matter { font-size: 14px; line-height: 2; }
          .printed { flex-wrap: wrap; }
          .watermark { font-size: 96px; }
        }
        """;
}
