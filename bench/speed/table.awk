# Reads lines of articles, tool, case, seconds, processor seconds, kilobytes; prints a Markdown table of medians.
function median(list,    values, count, i, j, swap) {
  count = split(list, values, " ")
  for (i = 2; i <= count; i++)
    for (j = i; j > 1 && values[j] + 0 < values[j - 1] + 0; j--) {
      swap = values[j]; values[j] = values[j - 1]; values[j - 1] = swap
    }
  return count % 2 ? values[(count + 1) / 2] : (values[count / 2] + values[count / 2 + 1]) / 2
}

function row(articles, name, unit, column, key,    own, other) {
  own = median(figures[articles, "waybill", key, column]) / unit
  other = (articles, "hugo", key, column) in figures ? median(figures[articles, "hugo", key, column]) / unit : 0
  printf "| %s | %s | %.2f | %s | %s |\n", articles, name, own, other ? sprintf("%.2f", other) : "", other ? sprintf("%.3f", own / other) : ""
}

{
  if (!($1 in met)) { met[$1]; sizes[++count] = $1 }
  for (column = 4; column <= 6; column++) figures[$1, $2, $3, column] = figures[$1, $2, $3, column] " " $column
}

END {
  print "| articles | | Waybill | Hugo | ratio |"
  print "| --- | --- | --- | --- | --- |"
  for (i = 1; i <= count; i++) {
    row(sizes[i], "clean build, s", 1, 4, "clean")
    row(sizes[i], "one article edited, s", 1, 4, "edited")
    row(sizes[i], "nothing changed, s", 1, 4, "unchanged")
    row(sizes[i], "clean build, processor s", 1, 5, "clean")
    row(sizes[i], "peak memory, MB", 1024, 6, "clean")
  }
}
