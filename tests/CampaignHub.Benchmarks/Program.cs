using CampaignHub.Benchmarks;

return await LogCaseBenchmark.RunAsync();
