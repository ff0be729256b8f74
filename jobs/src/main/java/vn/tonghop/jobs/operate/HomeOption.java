package vn.tonghop.jobs.operate;

import java.nio.file.Path;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import vn.tonghop.warehouse.home.DataHome;

/** The option that every command has: which data home it works on. */
final class HomeOption {

  private static final String USUAL = "home";

  @Option(
      names = "--home",
      paramLabel = "FOLDER",
      defaultValue = "${env:TONGHOP_HOME:-" + USUAL + "}",
      description = "The data home (default: the environment's TONGHOP_HOME, else ./home).")
  private Path folder;

  private final Function<Path, DataHome> homes;

  HomeOption() {
    this(DataHome::new);
  }

  /**
   * @param homes which home is meant by a folder
   */
  HomeOption(Function<Path, DataHome> homes) {
    this.homes = homes;
  }

  /** As it was given, for messages. */
  String given() {
    return folder.toString();
  }

  DataHome home() {
    return homes.apply(folder);
  }

  /** The home that the option of a command names. */
  static HomeOption of(CommandSpec command) {
    return (HomeOption) command.mixins().get("home").userObject();
  }

  /** Whether whoever takes up work may begin here: see {@link #begun}. */
  boolean mayBegin() {
    return isUsual() || home().mayBegin();
  }

  /**
   * The home of who takes up work, begun where it is not there yet: ./home if none was named, else
   * in an empty folder alone, so that a mistyped one is told.
   *
   * @throws vn.tonghop.warehouse.Failure if it may not begin there
   */
  DataHome begun() {
    return isUsual() ? home().create() : home().begin();
  }

  private boolean isUsual() {
    return folder.equals(Path.of(USUAL));
  }

  /**
   * The home of who only asks, and of what the program ships if none was named.
   *
   * @throws vn.tonghop.warehouse.Failure if one was named and the folder is none
   */
  DataHome asked() {
    return isUsual() ? home() : existing();
  }

  /**
   * The home that must be there already: a mistyped folder is told, and not made.
   *
   * @throws vn.tonghop.warehouse.Failure if the folder is no home
   */
  DataHome existing() {
    return home().existing();
  }
}
