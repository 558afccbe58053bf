package org.harken.cases.forecast;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.harken.cases.CaseKind;
import org.harken.cases.figures.model.Milestones;
import org.harken.cases.forecast.model.Forecast;
import org.harken.cases.forecast.model.ForecastRules;
import org.harken.cases.forecast.model.ForecastWords;
import org.harken.cases.forecast.model.Forecasting;
import org.harken.cases.forecast.model.Pace;
import org.harken.cases.store.Labels;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** How likely a case is to be late, by what was learned of cases of its facility and kind. */
@Service
public class Forecasts {

  /** The case that is asked about. */
  public record Asked(UUID facility, CaseKind kind) {}

  private final Paces paces;
  private final ForecastTable table;

  Forecasts(Paces paces, ForecastTable table) {
    this.paces = paces;
    this.table = table;
  }

  /**
   * @param owed what is still owed; of a closed case nothing is
   */
  public Forecast of(Asked asked, Milestones milestones, List<Forecasting.Owed> owed, Instant now) {
    List<Pace> known =
        owed.isEmpty() ? List.of() : paces.of(new Paces.Group(asked.facility(), asked.kind()));
    return new Forecasting(rules(now), known).of(milestones, owed, now);
  }

  /**
   * A forecast as it is said.
   *
   * @param code LATE, UNKNOWN, or that of the likelihood
   * @param brief such as "May be late"
   * @param basis what it rests on; empty where it is not known
   * @param worth whether a list should say it
   */
  public record Said(
      String code, String letter, String brief, String why, String basis, boolean worth) {}

  /** Null where nothing is owed. */
  public @Nullable Said said(Forecast forecast, CaseKind kind, Instant now) {
    ForecastRules rules = rules(now);
    String cases = Labels.many(kind);
    return forecast.kind() == Forecast.Kind.NOTHING_OWED
        ? null
        : new Said(
            code(forecast, rules),
            forecast.label(),
            ForecastWords.brief(forecast, rules),
            ForecastWords.why(forecast, rules, cases),
            ForecastWords.basis(forecast, cases),
            forecast.known() && rules.band(forecast.thousandths()).worth());
  }

  private static String code(Forecast forecast, ForecastRules rules) {
    return switch (forecast.kind()) {
      case KNOWN -> rules.band(forecast.thousandths()).code();
      case LATE -> "LATE";
      case TOO_FEW, NONE_SO_LONG, NOTHING_OWED -> "UNKNOWN";
    };
  }

  /** What a list says of a stored likelihood; empty where it is not worth a word. */
  public String brief(int thousandths, Instant now) {
    ForecastRules.Band band = rules(now).band(thousandths);
    return band.worth() ? band.words() : "";
  }

  private ForecastRules rules(Instant now) {
    return table.on(now.atOffset(ZoneOffset.UTC).toLocalDate());
  }
}
