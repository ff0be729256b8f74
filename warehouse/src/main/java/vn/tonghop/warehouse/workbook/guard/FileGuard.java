package vn.tonghop.warehouse.workbook.guard;

import java.nio.file.Path;
import vn.tonghop.warehouse.Failure;

/**
 * Says what a delivered file is by its content, never by its name, in memory and time bounded by
 * {@link GuardLimits}: parts are streamed and none is kept.
 */
public final class FileGuard {

  private final GuardLimits limits;

  public FileGuard(GuardLimits limits) {
    this.limits = limits;
  }

  /**
   * Looks at a file.
   *
   * @throws Failure if our disk cannot be read; whatever is wrong with the content is a {@link
   *     FileKind.Refused}
   */
  public FileKind inspect(Path file) {
    throw new Failure("Cannot inspect %s within %s: filled in next".formatted(file, limits));
  }
}
