namespace CampaignHub.Api.Platform.Notifications;

/// <summary>A message did not get through, in words for the administrator. Where the far side as a whole is to blame, the channel rests; else only this message waits.</summary>
internal sealed class ChannelFault(string message, bool farSide, Exception? inner = null) : Exception(message, inner)
{
    public bool FarSide { get; } = farSide;
}
