/**
 * The benchmarks whose numbers the README quotes: each measures a case several times in this JVM and gives figures.
 *
 * <p>The one rule: a benchmark only measures. Nothing here is fast enough or too slow; people read the figures.
 */
@NullMarked
package podium.cli.bench;

import org.jspecify.annotations.NullMarked;
