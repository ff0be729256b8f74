package vn.tonghop.jobs.wiring;

import java.util.List;
import vn.tonghop.reports.publish.Publisher;
import vn.tonghop.reports.publish.TemplateDigest;
import vn.tonghop.warehouse.consolidate.Consolidation;
import vn.tonghop.warehouse.consolidate.Ground;
import vn.tonghop.warehouse.edition.ProgramCode;

/** What this program is known by. */
public final class Program {

  /** Asked for once a process; what is packed does not change. */
  private static final class Packed {
    static final Ground.Program PROGRAM =
        new Ground.Program(
            version(),
            ProgramCode.digest(List.of(Consolidation.class, Publisher.class)),
            TemplateDigest::ofAll);
  }

  private Program() {}

  /** The version that the build wrote into the jar. */
  public static String version() {
    String version = Program.class.getPackage().getImplementationVersion();
    return version == null ? "(not packaged)" : version;
  }

  /** Its version and by what everything in it that makes editions is known. */
  static Ground.Program packed() {
    return Packed.PROGRAM;
  }
}
