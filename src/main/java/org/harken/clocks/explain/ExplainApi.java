package org.harken.clocks.explain;

import java.util.List;
import org.harken.clocks.ObligationJson;
import org.harken.clocks.model.Upcoming;
import org.harken.platform.web.Permits;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The calculator for programs. */
@RestController
class ExplainApi {

  /** In the order in which it is due. */
  record Answer(List<ObligationJson> obligations, List<Upcoming> next) {}

  private final Explain explain;

  ExplainApi(Explain explain) {
    this.explain = explain;
  }

  @Permits(Permits.SIGNED_IN)
  @PostMapping("/api/v1/clocks/explain")
  Answer explain(@RequestBody Question question) {
    Explain.Answer answer = explain.answer(question);
    return new Answer(
        answer.obligations().stream().map(ObligationJson::ofNoCase).toList(), answer.next());
  }
}
