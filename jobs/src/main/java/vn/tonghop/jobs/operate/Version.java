package vn.tonghop.jobs.operate;

import picocli.CommandLine.IVersionProvider;

/** What {@code tonghop --version} says: the version that the build wrote into the jar. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String version = Main.class.getPackage().getImplementationVersion();
    return new String[] {"tonghop " + (version == null ? "(not packaged)" : version)};
  }
}
