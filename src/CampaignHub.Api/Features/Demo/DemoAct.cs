namespace CampaignHub.Api.Features.Demo;

/// <summary>Something done through the pipeline at an instant of the past; when it reads cases, what has happened to them is stored first.</summary>
internal sealed record DemoAct(DateTimeOffset At, bool ReadsCases, Func<Task> DoAsync);
