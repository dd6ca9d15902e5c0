package podium.ui.editor;

import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.SLASH;
import static javafx.scene.input.KeyCode.TAB;
import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;
import static org.fxmisc.wellbehaved.event.EventPattern.keyPressed;
import static org.fxmisc.wellbehaved.event.InputMap.consume;
import static org.fxmisc.wellbehaved.event.InputMap.sequence;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.wellbehaved.event.Nodes;

/** How YAML is typed: Enter keeps the indent, Tab makes two spaces (a tab is no YAML), Ctrl+/ comments lines out and in. */
final class TypingRules {

    private static final String INDENT = "  ";
    private static final Pattern LEAD = Pattern.compile("( *)(- +)?.*?(: *(?:#.*)?)?");
    private static final Pattern COMMENT = Pattern.compile("^( *)# ?");

    private final CodeArea area;

    private TypingRules(CodeArea area) {
        this.area = area;
    }

    static void install(CodeArea area) {
        TypingRules rules = new TypingRules(area);
        Nodes.addInputMap(
                area,
                sequence(
                        consume(keyPressed(ENTER), event -> rules.breakLine()),
                        consume(keyPressed(TAB), event -> rules.indent()),
                        consume(keyPressed(TAB, SHIFT_DOWN), event -> rules.unindent()),
                        consume(keyPressed(SLASH, SHORTCUT_DOWN), event -> rules.comment())));
    }

    private void breakLine() {
        String before = area.getParagraph(area.getCurrentParagraph()).getText().substring(0, area.getCaretColumn());
        area.replaceSelection("\n" + indentAfter(before));
        area.requestFollowCaret();
    }

    /** As deep as the line before; deeper after a field whose value is to follow, or under a list's item. */
    static String indentAfter(String line) {
        Matcher lead = LEAD.matcher(line);
        if (!lead.matches()) {
            return "";
        }
        String item = lead.group(2) == null ? "" : " ".repeat(lead.group(2).length());
        boolean isOpen = lead.group(3) != null;
        return lead.group(1) + item + (isOpen ? INDENT : "");
    }

    private void indent() {
        if (isOverLines()) {
            changeLines(line -> line.isBlank() ? line : INDENT + line);
        } else {
            area.replaceSelection(INDENT.substring(area.getCaretColumn() % INDENT.length()));
        }
    }

    private void unindent() {
        changeLines(line -> line.startsWith(INDENT) ? line.substring(INDENT.length()) : line.stripLeading());
    }

    private void comment() {
        boolean isCommented = lines().stream()
                .allMatch(line -> line.isBlank() || COMMENT.matcher(line).find());
        changeLines(line ->
                isCommented ? COMMENT.matcher(line).replaceFirst("$1") : line.isBlank() ? line : commented(line));
    }

    private static String commented(String line) {
        int indent = line.length() - line.stripLeading().length();
        return line.substring(0, indent) + "# " + line.substring(indent);
    }

    private boolean isOverLines() {
        return firstLine() != lastLine();
    }

    private int firstLine() {
        return area.getCaretSelectionBind().getStartParagraphIndex();
    }

    private int lastLine() {
        return area.getCaretSelectionBind().getEndParagraphIndex();
    }

    private List<String> lines() {
        return IntStream.rangeClosed(firstLine(), lastLine())
                .mapToObj(line -> area.getParagraph(line).getText())
                .toList();
    }

    /** Changes whole lines as one edit, so that one undo takes it back. */
    private void changeLines(UnaryOperator<String> change) {
        int first = firstLine();
        int last = lastLine();
        int start = area.getAbsolutePosition(first, 0);
        int end = area.getAbsolutePosition(last, area.getParagraphLength(last));
        String changed = String.join("\n", lines().stream().map(change).toList());
        boolean wasOverLines = isOverLines();
        int caret = area.getCaretPosition() + changed.length() - (end - start);
        area.replaceText(start, end, changed);
        if (wasOverLines) {
            area.selectRange(start, start + changed.length());
        } else {
            area.moveTo(Math.max(start, caret));
        }
    }
}
