using CampaignHub.Benchmarks;

// "places" or "registers" runs that one alone; without a word all run.
if (args is [] && await LogCaseBenchmark.RunAsync() is var failed and not 0) return failed;
if (args is [] or ["places"] && await PlaceBenchmark.RunAsync() is var lost and not 0) return lost;
return args is [] or ["registers"] ? await RegisterBenchmark.RunAsync() : 0;
