/**
 * YAML text to trees and back, with the place of every node.
 *
 * <p>The one rule: a bad document spoils only itself. A text is cut into documents before it is parsed, each gives a tree
 * or a problem with line and column, and nothing that a text can contain throws, hangs or fills the memory.
 *
 * <p>Start reading at {@link podium.yaml.YamlText}, and for writing at {@link podium.yaml.YamlWriter}.
 */
@NullMarked
package podium.yaml;

import org.jspecify.annotations.NullMarked;
