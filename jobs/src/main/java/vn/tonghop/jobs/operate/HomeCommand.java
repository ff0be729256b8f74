package vn.tonghop.jobs.operate;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What every command has that is about a home: which one, help, and where it prints. */
@Command(mixinStandardHelpOptions = true)
abstract class HomeCommand {

  @Mixin HomeOption home;
  @Mixin Output output;
}
