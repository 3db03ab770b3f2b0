# The numbers that the tests of TeraStatistics expect, from R. Called by Scripts/statistics-oracle:
#     Rscript statistics_oracle.R FOLDER      reads FOLDER/*.csv, writes FOLDER/expected.json
# Every entry names the package, its version and the function that gave it.

options(warn = 1)
suppressPackageStartupMessages({library(psych); library(eRm); library(lavaan); library(psychotools)})
folder <- commandArgs(trailingOnly = TRUE)[1]
entries <- list()
from <- function(package, call) {
  version <- if (package == "base") paste(R.version$major, R.version$minor, sep = ".") else packageVersion(package)
  paste0(if (package == "base") "R" else package, " ", version, ": ", call)
}
add <- function(.entry, .by, ...) {
  values <- lapply(list(...), function(x) { x <- as.numeric(x); stopifnot(length(x) > 0, all(is.finite(x))); x })
  stopifnot(is.null(entries[[.entry]]))
  entries[[.entry]] <<- list(by = .by, values = values)
}

# Special functions -----------------------------------------------------------------------------------------------
grid <- expand.grid(df1 = c(1, 2, 3.5, 10, 59, 299, 2500), df2 = c(1, 2, 7.25, 30, 177, 5681, 40000),
                    p = c(1e-6, 0.005, 0.025, 0.05, 0.3, 0.5, 0.9, 0.95, 0.975, 0.999))
# qf goes by 1 / qbeta - 1, which loses digits where F is small; the same from the smaller side of qbeta does not.
quantile <- with(grid, {
  y <- qbeta(p, df1 / 2, df2 / 2)
  z <- qbeta(p, df2 / 2, df1 / 2, lower.tail = FALSE)
  ifelse(y < 0.5, y / (1 - y), (1 - z) / z) * df2 / df1
})
add("f-quantile", from("base", "qbeta"), df1 = grid$df1, df2 = grid$df2, p = grid$p, x = quantile)
points <- expand.grid(df1 = c(1, 2, 3.5, 10, 59, 299, 2500), df2 = c(1, 2, 7.25, 30, 177, 5681, 40000),
                      x = c(0.01, 0.4, 0.9, 1, 1.1, 1.7, 4, 25))
add("f-distribution", from("base", "pf"), df1 = points$df1, df2 = points$df2, x = points$x,
    lower = with(points, pf(x, df1, df2)), upper = with(points, pf(x, df1, df2, lower.tail = FALSE)))
chi <- expand.grid(df = c(1, 2, 3, 7.5, 29, 100, 870, 5000), x = c(0.001, 0.1, 0.7, 1, 3.841458820694124, 12, 60, 900))
chi <- subset(chi, pchisq(x, df) > 1e-280 & pchisq(x, df, lower.tail = FALSE) > 1e-280)
add("chi-square-distribution", from("base", "pchisq"), df = chi$df, x = chi$x,
    lower = pchisq(chi$x, chi$df), upper = pchisq(chi$x, chi$df, lower.tail = FALSE))
cq <- expand.grid(df = c(1, 2, 3, 7.5, 29, 100, 870, 5000), p = c(1e-5, 0.025, 0.05, 0.5, 0.95, 0.975, 0.9999))
add("chi-square-quantile", from("base", "qchisq"), df = cq$df, p = cq$p, x = qchisq(cq$p, cq$df))
p <- c(1e-300, 1e-20, 1e-6, 0.001, 0.025, 0.075, 0.3, 0.425, 0.575, 0.8, 0.925, 0.975, 0.99999)
add("normal-quantile", from("base", "qnorm"), p = p, x = qnorm(p))
z <- c(-30, -8, -3.1, -1, -0.1, 0.2, 1.5, 4, 6)
add("normal-distribution", from("base", "pnorm"), x = z, lower = pnorm(z))
tq <- expand.grid(df = c(1, 2, 5.5, 30, 339, 10000), p = c(1e-4, 0.025, 0.3, 0.5, 0.95, 0.975, 0.9995))
add("t-quantile", from("base", "qt"), df = tq$df, p = tq$p, x = qt(tq$p, tq$df))
td <- expand.grid(df = c(1, 2, 5.5, 30, 339, 10000), x = c(-40, -3, -0.5, 0.01, 1, 2.5, 9))
add("t-distribution", from("base", "2 * pt(-|x|)"), df = td$df, x = td$x, p = 2 * pt(-abs(td$x), td$df))

# Knowledge test --------------------------------------------------------------------------------------------------
read <- function(name) read.csv(file.path(folder, name), colClasses = "character", na.strings = "")
raw <- read("test-post.csv")
key <- read("test-key.csv")$key
chosen <- as.matrix(raw[, -(1:2)])
right <- matrix(as.numeric(sweep(chosen, 2, key, "==")), nrow(chosen), dimnames = dimnames(chosen))
whole <- complete.cases(right)
X <- right[whole, ]
rownames(X) <- raw$participant[whole]
total <- rowSums(X)
add("test-size", from("base", "complete.cases"), people = nrow(right), complete = nrow(X))
add("test-distractors", from("base", "table"), counts = apply(chosen, 2, function(x)
  c(table(factor(x, levels = c("A", "B", "C", "D"))), sum(is.na(x)))))
add("test-difficulty", from("base", "colMeans, na.rm"), share = colMeans(right, na.rm = TRUE),
    base = colSums(!is.na(right)))
add("test-point-biserial", from("base", "cor(item, total without item)"),
    r = sapply(1:30, function(i) cor(X[, i], total - X[, i])))
size <- ceiling(0.27 * nrow(X))
sorted <- sort(total)
upper <- total >= sorted[nrow(X) - size + 1]
lower <- total <= sorted[size]
add("test-upper-lower", from("base", "sort, colMeans"), upper = sum(upper), lower = sum(lower),
    difference = colMeans(X[upper, ]) - colMeans(X[lower, ]))
a <- suppressWarnings(psych::alpha(X, warnings = FALSE, check.keys = FALSE))
add("test-alpha", from("psych", "alpha"), alpha = a$total$raw_alpha, dropped = a$alpha.drop$raw_alpha,
    feldt = c(a$feldt$lower.ci[[1]], a$feldt$upper.ci[[1]]))
add("test-sem", from("base", "sd * sqrt(1 - alpha of psych)"), sem = sd(total) * sqrt(1 - a$total$raw_alpha))

# Mantel and Haenszel: strata are the whole scores; item studied included; reference group barat.
region <- raw$region[whole]
for (focal in c("tengah", "timur")) {
  keep <- region %in% c("barat", focal)
  rows <- sapply(1:30, function(i) {
    table <- table(factor(region[keep], levels = c("barat", focal)), factor(X[keep, i], levels = c(1, 0)), total[keep])
    table <- table[, , apply(table, 3, sum) > 1, drop = FALSE]
    test <- mantelhaen.test(table, correct = TRUE, exact = FALSE)
    se <- diff(log(test$conf.int)) / (2 * qnorm(0.975))
    c(test$estimate, test$statistic, test$p.value, se)
  })
  add(paste0("test-dif-", focal), from("base", "mantelhaen.test(correct = TRUE)"), odds = rows[1, ],
      chi = rows[2, ], p = rows[3, ], logSE = rows[4, ])
}

# Rasch. psychotools with the tightest tolerance gives the estimates to 1e-6 and better; eRm stops its search earlier
# (nlm's default tolerances) and is written beside it. Standard errors are for difficulties that sum to zero.
tight <- raschmodel(X, reltol = 1e-16, gradtol = 1e-10, maxit = 1000)
sumzero <- itempar(tight, ref = NULL)
add("test-rasch", from("psychotools", "raschmodel(reltol = 1e-16), itempar"), difficulty = coef(sumzero),
    se = sqrt(diag(vcov(sumzero))), logLik = as.numeric(logLik(tight)))
model <- eRm::RM(X, se = TRUE, sum0 = TRUE)
add("test-rasch-erm", from("eRm", "RM(sum0 = TRUE)"), difficulty = -model$betapar, se = model$se.beta,
    logLik = model$loglik)
fit <- eRm::itemfit(eRm::person.parameter(model))
add("test-rasch-fit-erm", from("eRm", "itemfit(person.parameter(RM))"), infit = fit$i.infitMSQ,
    outfit = fit$i.outfitMSQ)
# The same fit from the tight difficulties, the person of each score by uniroot to the last digit.
delta <- as.numeric(coef(sumzero))
theta <- sapply(1:29, function(r)
  uniroot(function(t) sum(plogis(t - delta)) - r, c(-12, 12), tol = 1e-14)$root)
inner <- total > 0 & total < 30
P <- plogis(outer(theta[total[inner]], delta, "-"))
W <- P * (1 - P)
R2 <- (X[inner, ] - P)^2
add("test-rasch-fit", from("base", "uniroot, plogis on the difficulties of psychotools"), infit = colSums(R2) / colSums(W),
    outfit = colMeans(R2 / W), theta = theta)

# Before and after -------------------------------------------------------------------------------------------------
before <- read("test-pre.csv")
rightBefore <- sweep(as.matrix(before[, -(1:2)]), 2, key, "==")
preTotal <- setNames(rowSums(rightBefore), before$participant)
preTotal <- preTotal[!is.na(preTotal)]
both <- intersect(names(preTotal), names(total))
x <- preTotal[both]; y <- total[both]
test <- t.test(y, x, paired = TRUE)
add("gain-paired", from("base", "t.test(paired = TRUE)"), n = length(both), mean = test$estimate, t = test$statistic,
    p = test$p.value, interval = test$conf.int, dz = mean(y - x) / sd(y - x),
    dav = mean(y - x) / sqrt((var(x) + var(y)) / 2))
# Fieller's interval is the set of gains that a t test does not refuse: the ends by uniroot on t.test itself.
g <- sum(y - x) / sum(30 - x)
crosses <- function(g) t.test(y - x - g * (30 - x))$p.value - 0.05
add("gain-normalised", from("base", "uniroot on t.test"), gain = g,
    interval = c(uniroot(crosses, c(g - 0.5, g), tol = 1e-15)$root, uniroot(crosses, c(g, g + 0.5), tol = 1e-15)$root))

# Questionnaire -----------------------------------------------------------------------------------------------------
q <- read("questionnaire.csv")
Q <- as.matrix(sapply(q[, -1], as.numeric))
C <- Q[complete.cases(Q), ]
add("questionnaire-size", from("base", "complete.cases"), people = nrow(Q), complete = nrow(C))
add("questionnaire-distribution", from("base", "table"), counts = apply(Q, 2, function(x)
  c(table(factor(x, levels = 1:4)), sum(is.na(x)))))
add("questionnaire-items", from("base", "mean, sd, na.rm"), mean = colMeans(Q, na.rm = TRUE),
    sd = apply(Q, 2, sd, na.rm = TRUE))
a <- psych::alpha(C, check.keys = FALSE)
add("questionnaire-alpha", from("psych", "alpha"), alpha = a$total$raw_alpha, dropped = a$alpha.drop$raw_alpha,
    rest = a$item.stats$r.drop, feldt = c(a$feldt$lower.ci[[1]], a$feldt$upper.ci[[1]]))
whole <- rowSums(C)
add("questionnaire-total", from("base", "mean, sd, range; psych's alpha"), mean = mean(whole), sd = sd(whole),
    sem = sd(whole) * sqrt(1 - a$total$raw_alpha), range = range(whole), floor = sum(whole == 20), ceiling = sum(whole == 80))
names <- colnames(C)
# lavaan's usual search stops at the sixth digit of a loading; BFGS with its tightest tolerance goes on to the ninth.
one <- cfa(paste("f =~", paste(names, collapse = " + ")), data = as.data.frame(C), std.lv = TRUE,
           optim.method = "BFGS", control = list(reltol = 1e-16, maxit = 5000))
stopifnot(one@optim$converged)
e <- parameterEstimates(one)
lambda <- e$est[e$op == "=~"]; psi <- e$est[e$op == "~~" & e$lhs != "f"]
add("questionnaire-omega", from("lavaan", "cfa(std.lv = TRUE, optim.method = BFGS), one factor, ML"), loadings = lambda * sqrt(nrow(C) / (nrow(C) - 1)),
    omega = sum(lambda)^2 / (sum(lambda)^2 + sum(psi)), chi = fitMeasures(one, "chisq"), df = fitMeasures(one, "df"))
runs <- apply(Q, 1, function(row) { r <- rle(ifelse(is.na(row), 0, row)); c(0, r$lengths[r$values != 0]) })
add("questionnaire-longstring", from("base", "rle"), longest = sapply(runs, max),
    all = apply(Q, 1, function(row) as.numeric(sum(!is.na(row)) > 1 && length(unique(na.omit(row))) == 1)))

# 360 degrees -------------------------------------------------------------------------------------------------------
r <- read("ratings.csv")
r$score <- rowSums(sapply(r[, 3:10], as.numeric))
wide <- reshape(r[, c("participant", "rater", "score")], idvar = "participant", timevar = "rater", direction = "wide")
names(wide) <- sub("score.", "", names(wide))
icc <- function(name, roles) {
  M <- as.matrix(wide[, roles]); M <- M[complete.cases(M), ]
  k <- psych::ICC(M, lmer = FALSE)$results
  rows <- match(c("ICC1", "ICC1k", "ICC2", "ICC2k", "ICC3", "ICC3k"), k$type)
  f <- psych::ICC(M, lmer = FALSE)$results
  add(name, from("psych", "ICC(lmer = FALSE), from the table before rounding"), n = nrow(M), icc = f$ICC[rows],
      low = f[["lower bound"]][rows], high = f[["upper bound"]][rows], F = f$F[rows], p = f$p[rows])
}
icc("ratings-icc-all", c("diri", "atasan", "rekan", "pengguna_layanan"))
icc("ratings-icc-others", c("atasan", "rekan", "pengguna_layanan"))
others <- rowMeans(wide[, c("atasan", "rekan", "pengguna_layanan")])
gap <- t.test(wide$diri, others, paired = TRUE)
d <- na.omit(wide$diri - others)
add("ratings-gap", from("base", "t.test(paired = TRUE)"), n = length(d), mean = gap$estimate, t = gap$statistic,
    p = gap$p.value, interval = gap$conf.int, dz = mean(d) / sd(d), r = cor(wide$diri, others, use = "complete.obs"))

# Two coders --------------------------------------------------------------------------------------------------------
codes <- read("codes.csv")
both <- na.omit(codes[, c("acuan", "kedua")])
kappa <- function(name, first, second) {
  k <- psych::cohen.kappa(cbind(first, second))
  add(name, from("psych", "cohen.kappa"), n = length(first), agreed = sum(first == second), kappa = k$kappa,
      interval = k$confid["unweighted kappa", c("lower", "upper")])
}
kappa("codes-kappa", both$acuan, both$kedua)
for (code in c("a", "b", "c", "d"))
  kappa(paste0("codes-kappa-", code), as.numeric(both$acuan == code), as.numeric(both$kedua == code))

# JSON, 17 digits ---------------------------------------------------------------------------------------------------
quoted <- function(x) paste0('"', gsub('(["\\\\])', '\\\\\\1', x), '"')
lines <- vapply(names(entries), function(name) {
  entry <- entries[[name]]
  values <- vapply(names(entry$values), function(key)
    paste0("      ", quoted(key), ": [", paste(sprintf("%.17g", entry$values[[key]]), collapse = ", "), "]"), "")
  paste0("  ", quoted(name), ": {\n    \"by\": ", quoted(entry$by), ",\n    \"values\": {\n",
         paste(values, collapse = ",\n"), "\n    }\n  }")
}, "")
writeLines(paste0("{\n", paste(lines, collapse = ",\n"), "\n}"), file.path(folder, "expected.json"))
