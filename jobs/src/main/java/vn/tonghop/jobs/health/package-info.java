/**
 * Health and metrics of a serving process, read from what the data home shows: Spring Boot Actuator
 * on a listener of its own, opened only when asked for. The door is {@link HealthRoom}.
 */
@NullMarked
package vn.tonghop.jobs.health;

import org.jspecify.annotations.NullMarked;
