using CampaignHub.Benchmarks;

// "places", "registers", "ladder", "export", "cases" or "ledger" runs that one alone; without a word all run. "ledger DIRECTORY" keeps the filled ledgers there.
if (args is [] && await LogCaseBenchmark.RunAsync() is var failed and not 0) return failed;
if (args is [] or ["places"] && await PlaceBenchmark.RunAsync() is var lost and not 0) return lost;
if (args is [] or ["registers"] && await RegisterBenchmark.RunAsync() is var slow and not 0) return slow;
if (args is [] or ["ladder"] && await LadderBenchmark.RunAsync() is var stuck and not 0) return stuck;
if (args is [] or ["export"] && await ExportBenchmark.RunAsync() is var large and not 0) return large;
if (args is [] or ["cases"] && await CaseBenchmark.RunAsync() is var late and not 0) return late;
return args is [] or ["ledger", ..] ? await LedgerBenchmark.RunAsync(args is [_, var kept] ? kept : null) : 0;
