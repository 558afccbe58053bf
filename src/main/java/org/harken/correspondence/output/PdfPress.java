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

/** Sets a well-formed page as an accessible PDF: PDF/A-2a and PDF/UA-1, US Letter. */
final class PdfPress {

  private final Fonts fonts;

  PdfPress(Fonts fonts) {
    XRLog.setLoggerImpl(new Slf4jLogger());
    this.fonts = fonts;
  }

  byte[] set(String html, List<String> families) {
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
      throw new IllegalStateException("The page could not be set as a PDF", problem);
    }
    return out.toByteArray();
  }

  /** A style sheet beside this class. */
  static String style(String name) {
    try (InputStream in = PdfPress.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException problem) {
      throw new IllegalStateException(name + " cannot be read", problem);
    }
  }
}
