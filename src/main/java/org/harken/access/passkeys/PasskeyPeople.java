package org.harken.access.passkeys;

import java.util.Optional;
import java.util.UUID;
import org.harken.access.Staff;
import org.harken.access.store.Passkeys;
import org.harken.access.store.StaffList;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** Staff, as a device knows them. They are kept in one place only: the list of staff. */
@Component
class PasskeyPeople implements PublicKeyCredentialUserEntityRepository {

  private final StaffList staffList;

  PasskeyPeople(StaffList staffList) {
    this.staffList = staffList;
  }

  @Override
  public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
    return person(staffList.find(Passkeys.staff(handle)));
  }

  /** By the name a request carries, which is the id of the staff. */
  @Override
  public @Nullable PublicKeyCredentialUserEntity findByUsername(String staff) {
    return person(staffList.find(UUID.fromString(staff)));
  }

  @Override
  public void save(PublicKeyCredentialUserEntity person) {
    // the list of staff holds them
  }

  @Override
  public void delete(Bytes handle) {
    // accounts are closed, never deleted
  }

  private static @Nullable PublicKeyCredentialUserEntity person(Optional<Staff> staff) {
    return staff
        .map(
            known ->
                ImmutablePublicKeyCredentialUserEntity.builder()
                    .id(Passkeys.handle(known.id()))
                    .name(known.email())
                    .displayName(known.name())
                    .build())
        .orElse(null);
  }
}
