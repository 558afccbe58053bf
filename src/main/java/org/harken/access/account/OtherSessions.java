package org.harken.access.account;

import java.util.UUID;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Signs somebody out everywhere else. */
@Component
class OtherSessions {

  private final FindByIndexNameSessionRepository<? extends Session> sessions;

  OtherSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
    this.sessions = sessions;
  }

  void end(UUID staff, String thisSession) {
    sessions.findByPrincipalName(staff.toString()).keySet().stream()
        .filter(id -> !id.equals(thisSession))
        .forEach(sessions::deleteById);
  }
}
