/**
 * The way in for programs outside: the window opens the cluster's API to this machine, says how to reach it, and counts who
 * comes.
 *
 * <p>The one rule: nothing is open until somebody asks for it, and what is open asks for a token.
 *
 * <p>Start reading at {@link podium.ui.connect.ConnectModel}; what opens is a {@link podium.ui.connect.Door}.
 */
@NullMarked
package podium.ui.connect;

import org.jspecify.annotations.NullMarked;
