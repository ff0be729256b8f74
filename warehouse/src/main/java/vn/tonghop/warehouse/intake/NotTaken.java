package vn.tonghop.warehouse.intake;

import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tonghop.warehouse.Digest;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Reason;
import vn.tonghop.warehouse.Register;
import vn.tonghop.warehouse.VisibleText;
import vn.tonghop.warehouse.home.AgencyFolders;
import vn.tonghop.warehouse.home.Aside;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.intake.source.Arrival;
import vn.tonghop.warehouse.intake.source.Source;

/** Tells an agency what lies at its source and was not taken, once, until it has been. */
record NotTaken(DataHome home, Register register) {
  private static final Logger log = LoggerFactory.getLogger(NotTaken.class);

  void tell(Source.Trouble trouble) {
    tell(trouble.agency(), trouble.thing(), trouble.why());
  }

  void tell(Arrival arrival, Reason reason) {
    tell(arrival.agency(), arrival.fileName(), reason);
  }

  private void tell(String folder, String thing, Reason reason) {
    String agency = new Senders(register).of(folder);
    if (register.findAgency(agency).isPresent() && !Files.exists(note(agency, thing))) {
      String text =
          "THÔNG BÁO CHƯA NHẬN ĐƯỢC TỆP\n\nTệp: %s\n%s\n"
              .formatted(VisibleText.of(thing), reason.vi());
      inItsOutbox(agency, () -> new Aside(home).write(note(agency, thing), text));
    }
  }

  /** It has been taken after all. */
  void takeBack(Arrival arrival) {
    String agency = new Senders(register).of(arrival.agency());
    if (register.findAgency(agency).isPresent()) {
      inItsOutbox(agency, () -> DataHome.removeFile(note(agency, arrival.fileName())));
    }
  }

  /** A notice that an agency's outbox does not take holds up no delivery, its own neither. */
  private void inItsOutbox(String agency, Runnable work) {
    new AgencyFolders(home)
        .attempt(work)
        .ifPresent(
            why -> log.error("Could not tell {} what was taken: {}", agency, Failure.said(why)));
  }

  private Path note(String agency, String thing) {
    String mark = Digest.ofText(thing).substring(0, 8);
    return home.outbox().resolve(agency).resolve("%s_chua-nhan_%s.txt".formatted(agency, mark));
  }
}
