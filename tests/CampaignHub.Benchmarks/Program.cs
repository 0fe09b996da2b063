using CampaignHub.Benchmarks;

// "places" runs the second one alone; without a word both run.
if (args is not ["places"] && await LogCaseBenchmark.RunAsync() is var failed and not 0) return failed;
return await PlaceBenchmark.RunAsync();
