package dev.outreach;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * A test that {@code scripts/test fast} leaves out: it starts Spark, the packaged program, a
 * browser or LibreOffice, or takes many seconds by itself. {@link FastLane} fails a test that
 * starts one of these and is not marked.
 */
@Tag(FastLane.LEFT_OUT)
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Slow {}
