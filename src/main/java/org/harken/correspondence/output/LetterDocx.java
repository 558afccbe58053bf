package org.harken.correspondence.output;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Locale;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.harken.correspondence.model.LetterDocument;
import org.harken.correspondence.model.LetterDocument.Block;
import org.harken.correspondence.model.LetterDocument.IssueAnswer;
import org.harken.correspondence.model.LetterDocument.Row;
import org.harken.correspondence.model.LetterDocument.Section;
import org.harken.correspondence.model.LetterDocument.Tagline;
import org.springframework.stereotype.Component;

/** Writes a letter as a Word file: real headings and lists, its language set, US Letter. */
@Component
public class LetterDocx {

  public byte[] print(LetterDocument letter) {
    try (var document = new XWPFDocument();
        var out = new ByteArrayOutputStream()) {
      new Writer(document, letter).write();
      document.write(out);
      return out.toByteArray();
    } catch (IOException problem) {
      throw new IllegalStateException("The letter could not be written as a Word file", problem);
    }
  }

  private static final class Writer {
    private final XWPFDocument document;
    private final LetterDocument letter;
    private final BigInteger list;

    Writer(XWPFDocument document, LetterDocument letter) {
      this.document = document;
      this.letter = letter;
      WordStyles.add(document, letter.language());
      this.list = WordStyles.list(document);
    }

    void write() {
      properties();
      page();
      line(letter.letterhead().name(), true);
      line(letter.letterhead().office(), false);
      letter.letterhead().address().forEach(address -> line(address, false));
      line("", false);
      letter.addressee().forEach(address -> line(address, false));
      line("", false);
      letter.facts().forEach(this::row);
      line("", false);
      paragraph(letter.greeting());
      heading(letter.title(), 1);
      letter.opening().forEach(this::block);
      letter.before().forEach(this::section);
      letter.issues().forEach(this::issue);
      letter.after().forEach(this::section);
      doors();
      paragraph(letter.ending().closing());
      line("", false);
      line(letter.ending().name(), true);
      paragraph(letter.ending().role());
      help();
    }

    private void properties() {
      POIXMLProperties.CoreProperties core = document.getProperties().getCoreProperties();
      core.setTitle(letter.title());
      core.setCreator(letter.letterhead().name());
      core.setSubjectProperty(letter.title());
      core.getUnderlyingProperties().setLanguageProperty(letter.language());
    }

    private void page() {
      var section = document.getDocument().getBody().addNewSectPr();
      var size = section.addNewPgSz();
      size.setW(BigInteger.valueOf(12240));
      size.setH(BigInteger.valueOf(15840));
      var margin = section.addNewPgMar();
      margin.setTop(BigInteger.valueOf(1150));
      margin.setBottom(BigInteger.valueOf(1150));
      margin.setLeft(BigInteger.valueOf(1370));
      margin.setRight(BigInteger.valueOf(1370));
    }

    private void section(Section section) {
      heading(section.heading(), 2);
      section.blocks().forEach(this::block);
    }

    private void issue(IssueAnswer issue) {
      heading(issue.heading(), 2);
      if (!issue.told().isEmpty()) {
        heading(issue.toldLabel(), 3);
        paragraph(issue.told());
      }
      if (!issue.found().isEmpty()) {
        heading(issue.foundLabel(), 3);
        issue.found().forEach(this::block);
      }
    }

    private void doors() {
      heading(letter.contact().heading(), 2);
      line(letter.contact().name(), true);
      letter.contact().lines().forEach(contact -> line(contact, false));
      if (!letter.doors().entries().isEmpty()) {
        heading(letter.doors().heading(), 2);
        paragraph(letter.doors().intro());
        letter.doors().entries().forEach(this::row);
      }
      line("", false);
    }

    private void help() {
      heading(letter.help().heading(), 2);
      for (Tagline tagline : letter.help().lines()) {
        XWPFRun run = run(document.createParagraph(), tagline.name() + ": " + tagline.text());
        run.setFontSize(10);
        run.setLang(tagline.language());
      }
    }

    private void block(Block block) {
      for (String words : block.lines()) {
        XWPFParagraph paragraph = paragraph(words);
        if (block.list()) {
          paragraph.setNumID(list);
          paragraph.setStyle("ListParagraph");
        }
      }
    }

    private void row(Row row) {
      XWPFParagraph paragraph = document.createParagraph();
      paragraph.setSpacingAfter(0);
      run(paragraph, row.label() + ": ");
      run(paragraph, row.text()).setBold(true);
    }

    private void line(String words, boolean bold) {
      XWPFParagraph paragraph = paragraph(words);
      paragraph.setSpacingAfter(0);
      paragraph.getRuns().forEach(run -> run.setBold(bold));
    }

    private void heading(String words, int level) {
      paragraph(words).setStyle("Heading" + level);
    }

    private XWPFParagraph paragraph(String words) {
      XWPFParagraph paragraph = document.createParagraph();
      run(paragraph, words);
      return paragraph;
    }

    private static XWPFRun run(XWPFParagraph paragraph, String words) {
      XWPFRun run = paragraph.createRun();
      run.setText(xml(words));
      return run;
    }

    private static String xml(String words) {
      return words.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "");
    }
  }

  /** The name of a letter's file, without anybody's name in it. */
  public static String fileName(String reference, String ending) {
    return reference.toLowerCase(Locale.ROOT) + "-letter." + ending;
  }
}
