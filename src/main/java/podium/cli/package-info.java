/**
 * The command line: one class a subcommand, each turning arguments into calls and results into text and an exit code.
 *
 * <p>The one rule: a command holds no logic that the window would need too. Start reading at
 * {@link podium.cli.PodiumCommand}.
 */
@NullMarked
package podium.cli;

import org.jspecify.annotations.NullMarked;
