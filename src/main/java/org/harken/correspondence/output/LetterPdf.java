package org.harken.correspondence.output;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.harken.correspondence.model.LetterDocument;
import org.harken.correspondence.model.LetterDocument.Tagline;
import org.springframework.stereotype.Component;

/** Sets a letter as an accessible PDF: PDF/A-2a and PDF/UA-1, 12 point, US Letter. */
@Component
public class LetterPdf {

  private final Fonts fonts;
  private final String style;

  LetterPdf(Fonts fonts) {
    XRLog.setLoggerImpl(new Slf4jLogger());
    this.fonts = fonts;
    this.style = style();
  }

  public byte[] print(LetterDocument document) {
    LetterDocument letter = document.withHelp(printable(document.help().lines()));
    List<String> families = fonts.familiesFor(letter.words() + letter.help().lines());
    String html = LetterHtml.write(letter, fonts, style, families);
    var out = new ByteArrayOutputStream();
    var builder = new PdfRendererBuilder();
    for (Fonts.Face face : fonts.faces()) {
      if (families.contains(face.family())) {
        builder.useFont(face::open, face.family(), face.bold() ? 700 : 400, FontStyle.NORMAL, true);
      }
    }
    builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
    builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
    builder.defaultTextDirection(TextDirection.LTR);
    builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
    builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
    builder.usePdfUaAccessibility(true);
    builder.withProducer("Harken");
    builder.withHtmlContent(html, null);
    builder.toStream(out);
    try {
      builder.run();
    } catch (IOException problem) {
      throw new IllegalStateException("The letter could not be set as a PDF", problem);
    }
    return out.toByteArray();
  }

  private List<Tagline> printable(List<Tagline> lines) {
    return lines.stream()
        .filter(line -> fonts.unprintable(line.name() + line.text()).isEmpty())
        .toList();
  }

  private static String style() {
    try (InputStream in = LetterPdf.class.getResourceAsStream("letter.css")) {
      if (in == null) {
        throw new IllegalStateException("letter.css is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException problem) {
      throw new IllegalStateException("letter.css cannot be read", problem);
    }
  }
}
