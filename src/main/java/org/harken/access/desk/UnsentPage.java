package org.harken.access.desk;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.harken.access.Access;
import org.harken.access.Facility;
import org.harken.access.Staff;
import org.harken.access.store.UnsentWords;
import org.harken.platform.NotFound;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** What somebody typed before the desk was locked: to be put back, copied or thrown away. */
@Controller
@Permits(Permits.SIGNED_IN)
public class UnsentPage {

  /** One page with what stood in it. */
  public record Line(String id, String page, String title, String when, List<UnsentField> fields) {}

  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("EEEE d MMMM, h:mm a", Locale.ENGLISH);

  private final UnsentWords words;
  private final KeepUnsent keepUnsent;
  private final Access access;

  UnsentPage(UnsentWords words, KeepUnsent keepUnsent, Access access) {
    this.words = words;
    this.keepUnsent = keepUnsent;
    this.access = access;
  }

  @GetMapping("/unsent")
  String show(Actor actor, Model model) {
    model.addAttribute("lines", lines(actor));
    return "access/desk/unsent";
  }

  /** What stood in this page, for the page itself. */
  @GetMapping("/unsent/of-page")
  @ResponseBody
  List<Line> ofPage(Actor actor, @RequestParam(defaultValue = "") String page) {
    return lines(actor).stream().filter(line -> line.page().equals(page)).toList();
  }

  @PostMapping("/unsent/{id}/forget")
  String forget(Actor actor, @PathVariable UUID id) {
    if (!words.forget(id, actor.id())) {
      throw new NotFound();
    }
    return "redirect:/unsent";
  }

  private List<Line> lines(Actor actor) {
    ZoneId zone =
        access
            .staff(actor.id())
            .map(Staff::facility)
            .flatMap(access::facility)
            .map(Facility::zone)
            .orElse(ZoneOffset.UTC);
    return words.of(actor.id()).stream()
        .map(
            one ->
                new Line(
                    one.id().toString(),
                    one.page(),
                    one.title(),
                    WHEN.format(one.keptAt().atZone(zone)),
                    keepUnsent.fields(one)))
        .toList();
  }
}
