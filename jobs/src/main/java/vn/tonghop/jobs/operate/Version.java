package vn.tonghop.jobs.operate;

import picocli.CommandLine.IVersionProvider;
import vn.tonghop.jobs.wiring.Program;

/** What {@code tonghop --version} says: the version that the build wrote into the jar. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {"tonghop " + Program.version()};
  }
}
