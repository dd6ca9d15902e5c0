package podium.cluster.validation;

/**
 * Indexes of an indexed job's pods, as a text: {@code 1,3-5,7}.
 *
 * @param total how many
 * @param fault why the text is none; or empty
 */
record IndexRanges(long total, String fault) {

    static IndexRanges parse(String text, long completions) {
        if (text.isEmpty()) {
            return new IndexRanges(0, "");
        }
        long total = 0;
        long last = -1;
        for (String part : text.split(",", -1)) {
            String[] ends = part.split("-", -1);
            String fault = fault(part, ends, completions);
            if (!fault.isEmpty()) {
                return new IndexRanges(0, fault);
            }
            long first = Long.parseLong(ends[0]);
            if (last >= first) {
                return new IndexRanges(0, notIncreasing(last, first));
            }
            last = Long.parseLong(ends[ends.length - 1]);
            total += last - first + 1;
        }
        return new IndexRanges(total, "");
    }

    private static String fault(String part, String[] ends, long completions) {
        if (ends.length > 2) {
            return "the fragment \"" + part
                    + "\" violates the requirement that an index interval can have at most two parts separated by '-'";
        }
        for (String end : ends) {
            if (!end.matches("\\+?[0-9]{1,18}")) {
                return "cannot convert string to integer for index: \"" + end + "\"";
            }
            if (Long.parseLong(end) >= completions) {
                return "too large index: \"" + end + "\"";
            }
        }
        boolean isRange = ends.length == 2 && Long.parseLong(ends[0]) < Long.parseLong(ends[1]);
        return ends.length == 1 || isRange ? "" : notIncreasing(Long.parseLong(ends[0]), Long.parseLong(ends[1]));
    }

    private static String notIncreasing(long previous, long current) {
        return "non-increasing order, previous: " + previous + ", current: " + current;
    }
}
