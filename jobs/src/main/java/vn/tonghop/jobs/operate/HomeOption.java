package vn.tonghop.jobs.operate;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import vn.tonghop.warehouse.DataHome;

/** The option that every command has: which data home it works on. */
final class HomeOption {

  @Option(
      names = "--home",
      paramLabel = "FOLDER",
      defaultValue = "${env:TONGHOP_HOME:-home}",
      description = "The data home (default: the environment's TONGHOP_HOME, else ./home).")
  private Path folder;

  DataHome home() {
    return new DataHome(folder);
  }
}
