package org.harken.access.passkeys;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.harken.access.Access;
import org.harken.access.Facility;
import org.harken.access.Staff;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Passkeys of the own account. */
@Controller
@Permits(Permits.SIGNED_IN)
public class PasskeyPage {

  /** One passkey in words. */
  public record Line(String id, String label, String since, String used) {}

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

  private final OwnPasskeys passkeys;
  private final Access access;

  PasskeyPage(OwnPasskeys passkeys, Access access) {
    this.passkeys = passkeys;
    this.access = access;
  }

  @GetMapping("/account/passkeys")
  String show(Actor actor, Model model) {
    ZoneId zone =
        access
            .staff(actor.id())
            .map(Staff::facility)
            .flatMap(access::facility)
            .map(Facility::zone)
            .orElse(ZoneOffset.UTC);
    List<Line> lines =
        passkeys.of(actor).stream()
            .map(
                one ->
                    new Line(
                        one.id().toString(),
                        one.label(),
                        day(one.createdAt(), zone),
                        day(one.lastUsedAt(), zone)))
            .toList();
    model.addAttribute("lines", lines);
    return "access/passkeys/passkeys";
  }

  @PostMapping("/account/passkeys/options")
  ResponseEntity<?> begin(Actor actor, HttpServletRequest request) {
    return answering(() -> passkeys.begin(actor, request));
  }

  @PostMapping("/account/passkeys")
  ResponseEntity<?> add(
      Actor actor,
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String label,
      @RequestParam(defaultValue = "") String credential) {
    return answering(
        () -> {
          passkeys.add(actor, request, label, credential);
          return "{}";
        });
  }

  @PostMapping("/account/passkeys/{id}/remove")
  String remove(Actor actor, @PathVariable UUID id) {
    passkeys.remove(actor, id);
    return "redirect:/account/passkeys";
  }

  /** A script hears a refusal as one sentence. */
  static ResponseEntity<?> answering(Supplier<String> work) {
    try {
      return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(work.get());
    } catch (Refused refusal) {
      return ResponseEntity.unprocessableContent().body(Map.of("message", refusal.getMessage()));
    }
  }

  private static String day(Instant moment, ZoneId zone) {
    return DAY.format(moment.atZone(zone));
  }
}
