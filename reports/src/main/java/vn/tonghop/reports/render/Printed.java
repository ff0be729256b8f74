package vn.tonghop.reports.render;

import java.nio.file.Path;

/** A report as it was printed, and how many pages it has. */
public record Printed(Path file, int pageCount) {}
