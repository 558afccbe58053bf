package org.harken.competency;

import java.util.Optional;
import java.util.UUID;
import org.harken.competency.store.Frameworks;
import org.harken.competency.store.Frameworks.Head;
import org.harken.competency.store.Wordings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ladder, as other rooms may ask of it. */
@Service
@Transactional(readOnly = true)
public class Competency {

  private final Frameworks frameworks;
  private final Wordings wordings;

  Competency(Frameworks frameworks, Wordings wordings) {
    this.frameworks = frameworks;
    this.wordings = wordings;
  }

  /** The framework in force that is the ladder of this house; empty while there is none. */
  public Optional<Framework> framework() {
    return frameworks.ladder().map(frameworks::whole);
  }

  /** Any version that ever came in. */
  public Optional<Framework> framework(UUID id) {
    return frameworks.find(id).map((Head head) -> frameworks.whole(head));
  }

  /** A statement of any version. */
  public Optional<Statement> statement(UUID id) {
    return wordings.find(id);
  }
}
