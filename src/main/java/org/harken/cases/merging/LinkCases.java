package org.harken.cases.merging;

import java.util.Map;
import org.harken.cases.TimelineKind;
import org.harken.cases.store.CaseFile;
import org.harken.cases.store.Chronicle;
import org.harken.cases.store.Links;
import org.harken.cases.store.Reach;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Two cases belong together and stay two. */
@Service
public class LinkCases {

  private final Reach reach;
  private final Links links;
  private final Chronicle chronicle;

  LinkCases(Reach reach, Links links, Chronicle chronicle) {
    this.reach = reach;
    this.links = links;
    this.chronicle = chronicle;
  }

  @Transactional
  public void link(Actor actor, String reference, String other) {
    CaseFile here = reach.hold(actor, reference);
    CaseFile there = other(actor, other);
    if (here.id().equals(there.id())) {
      throw Refused.field("other", "A case is not related to itself.");
    }
    if (!links.add(actor, here.id(), there.id(), Links.Kind.RELATED, chronicle.now())) {
      return;
    }
    tell(actor, here, there);
    tell(actor, there, here);
  }

  private void tell(Actor actor, CaseFile file, CaseFile other) {
    chronicle.line(actor, file.id(), TimelineKind.LINK, "Related to " + other.reference(), "");
    chronicle.done(actor, file.id(), "linked", Map.of("other", other.id().toString()));
  }

  private CaseFile other(Actor actor, String other) {
    try {
      return reach.open(actor, other);
    } catch (NotFound unknown) {
      throw Refused.field("other", "There is no such case that you can open.");
    }
  }
}
