/** A printer that takes PDF as it is, on any sheet from 25 mm to a long roll; what a driver for it would tell the spooler. */
export const labelPrinterPpd = `*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "LABEL.PPD"
*Manufacturer: "Test"
*Product: "(Test Label Printer)"
*ModelName: "Test Label Printer"
*ShortNickName: "Test Label Printer"
*NickName: "Test Label Printer"
*PSVersion: "(3010.000) 0"
*LanguageLevel: "3"
*ColorDevice: False
*DefaultColorSpace: Gray
*FileSystem: False
*cupsVersion: 2.3
*cupsManualCopies: False
*cupsFilter2: "application/pdf application/pdf 0 -"
*OpenUI *PageSize/Media Size: PickOne
*OrderDependency: 10 AnySetup *PageSize
*DefaultPageSize: A4
*PageSize A5/A5: "<</PageSize[420 595]>>setpagedevice"
*PageSize A4/A4: "<</PageSize[595 842]>>setpagedevice"
*PageSize A3/A3: "<</PageSize[841.89 1190.55]>>setpagedevice"
*CloseUI: *PageSize
*OpenUI *PageRegion/Media Size: PickOne
*OrderDependency: 10 AnySetup *PageRegion
*DefaultPageRegion: A4
*PageRegion A5/A5: "<</PageSize[420 595]>>setpagedevice"
*PageRegion A4/A4: "<</PageSize[595 842]>>setpagedevice"
*PageRegion A3/A3: "<</PageSize[841.89 1190.55]>>setpagedevice"
*CloseUI: *PageRegion
*DefaultImageableArea: A4
*ImageableArea A5/A5: "0 0 420 595"
*ImageableArea A4/A4: "0 0 595 842"
*ImageableArea A3/A3: "0 0 841.89 1190.55"
*DefaultPaperDimension: A4
*PaperDimension A5/A5: "420 595"
*PaperDimension A4/A4: "595 842"
*PaperDimension A3/A3: "841.89 1190.55"
*MaxMediaWidth: "600"
*MaxMediaHeight: "3000"
*HWMargins: 0 0 0 0
*VariablePaperSize: True
*CustomPageSize True: "pop pop pop <</PageSize[5 -2 roll]>>setpagedevice"
*ParamCustomPageSize Width: 1 points 70 600
*ParamCustomPageSize Height: 2 points 70 3000
*ParamCustomPageSize WidthOffset: 3 points 0 0
*ParamCustomPageSize HeightOffset: 4 points 0 0
*ParamCustomPageSize Orientation: 5 int 0 0
`;

/** The same as the printer itself says it (RFC 8011, PWG 5100.14). */
export const printerAttributes = `ATTR keyword media-supported custom_max_216x1000mm,custom_min_20x20mm,iso_a3_297x420mm,iso_a4_210x297mm,iso_a5_148x210mm
ATTR collection media-size-supported { MEMBER rangeOfInteger x-dimension 2000-21600 MEMBER rangeOfInteger y-dimension 2000-100000 },{ MEMBER integer x-dimension 21000 MEMBER integer y-dimension 29700 },{ MEMBER integer x-dimension 29700 MEMBER integer y-dimension 42000 },{ MEMBER integer x-dimension 14800 MEMBER integer y-dimension 21000 }
ATTR mimeMediaType document-format-supported application/pdf
ATTR mimeMediaType document-format-default application/pdf
ATTR rangeOfInteger copies-supported 1-999
ATTR integer copies-default 1
ATTR keyword media-default iso_a4_210x297mm
ATTR keyword media-ready iso_a4_210x297mm
ATTR collection media-col-default { MEMBER collection media-size { MEMBER integer x-dimension 21000 MEMBER integer y-dimension 29700 } }
ATTR collection media-col-ready { MEMBER collection media-size { MEMBER integer x-dimension 21000 MEMBER integer y-dimension 29700 } }
ATTR keyword media-col-supported media-size,media-bottom-margin,media-left-margin,media-right-margin,media-top-margin
ATTR integer media-bottom-margin-supported 0
ATTR integer media-left-margin-supported 0
ATTR integer media-right-margin-supported 0
ATTR integer media-top-margin-supported 0
ATTR keyword job-creation-attributes-supported copies,ipp-attribute-fidelity,job-name,media,media-col,print-scaling,orientation-requested
ATTR keyword print-scaling-supported auto,auto-fit,fill,fit,none
ATTR keyword print-scaling-default auto
ATTR textWithoutLanguage printer-make-and-model "Test Label Printer"
ATTR textWithoutLanguage printer-info "Test Label Printer"
ATTR integer pages-per-minute 60
ATTR resolution printer-resolution-supported 203dpi
ATTR resolution printer-resolution-default 203dpi
ATTR enum print-quality-supported 4
ATTR keyword print-color-mode-supported monochrome
ATTR keyword sides-supported one-sided
ATTR keyword pwg-raster-document-type-supported black_1
`;
