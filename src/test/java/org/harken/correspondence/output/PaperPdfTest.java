package org.harken.correspondence.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.harken.cases.Paper;
import org.harken.cases.Paper.Line;
import org.harken.cases.Paper.Section;
import org.junit.jupiter.api.Test;

class PaperPdfTest {

  private static final PaperPdf PDF = new PaperPdf(new Fonts(""));

  private static Paper paper(String firstWords, int events) {
    List<Line> happened = new ArrayList<>();
    for (int one = 1; one <= events; one++) {
      happened.add(Line.row("Wed 18 February 2026, 10:42", "They called, " + one));
      happened.add(Line.words("Nobody came.\nI waited an hour."));
      happened.add(Line.small("Petra Proficient"));
    }
    return new Paper(
        "PR-26-0042",
        "Grievance file PR-26-0042",
        "Lakeside General Hospital",
        List.of(Line.row("Kind", "Grievance"), Line.row("For", "State surveyor")),
        List.of(
            new Section(2, "First words", "es", List.of(Line.words(firstWords))),
            Section.chapter("What happened", happened),
            Section.chapter("Letters", List.of()),
            new Section(3, "Answer: Our answer", "en", List.of(Line.plain("Dear Ms. Okafor,"))),
            new Section(4, "What we found", "en", List.of(Line.point("One."), Line.point("Two."))),
            Section.chapter("Close", List.of(Line.plain("This case is open.")))));
  }

  @Test
  void isAccessibleAndLastingAndCountsItsPages() throws Exception {
    byte[] pdf = PDF.set(paper("La campanilla sonó cuarenta minutos.", 60));
    Verified.accessibleAndLasting(pdf);
    List<String> pages = Verified.pages(pdf);
    assertThat(pages).hasSizeGreaterThan(3);
    for (int page = 1; page <= pages.size(); page++) {
      assertThat(pages.get(page - 1))
          .contains("Page " + page + " of " + pages.size(), "PR-26-0042");
    }
  }

  @Test
  void staysSoundWhateverSomebodyWrote() throws Exception {
    byte[] pdf =
        PDF.set(paper("<b>&amp; \u0000\u000B]]> 王秀英 \uD83D 🤬 مرحبا <script>x</script>", 1));
    Verified.accessibleAndLasting(pdf);
    assertThat(Verified.words(pdf)).contains("<script>x</script>", "3 signs of a script");
  }
}
