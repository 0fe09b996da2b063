using System.Globalization;
using System.Net;
using System.Net.Mail;
using System.Text;

namespace CampaignHub.Api.Platform.Notifications;

/// <summary>Sends one message to one person through the server's mail service (SMTP).</summary>
internal sealed class MailPost(ChannelsOptions options)
{
    /// <summary>Throws <see cref="ChannelFault"/> when it did not get through.</summary>
    public async Task SendAsync(string to, ChannelMessage message, CancellationToken cancellationToken)
    {
        if (!options.HasMail) throw new ChannelFault("no mail service is set up", farSide: true);
        if (!MailAddress.TryCreate(to, out var receiver)) throw new ChannelFault("the mail address cannot be read", farSide: false);
        var sender = new MailAddress(options.MailFrom!, message.Campaign, Encoding.UTF8);
        using var mail = new MailMessage(sender, receiver)
        {
            Subject = message.Subject.ReplaceLineEndings(" "),
            SubjectEncoding = Encoding.UTF8,
            Body = message.MailText(options.PublicAddress is { } home ? new Uri(home, "/inbox/preferences").ToString() : null),
            BodyEncoding = Encoding.UTF8,
        };
        // The same message bears the same id, however often it is tried.
        mail.Headers.Add("Message-ID", string.Create(CultureInfo.InvariantCulture, $"<{message.Id:N}@{sender.Host}>"));
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        using var smtp = new SmtpClient(options.SmtpHost, options.SmtpPort) { EnableSsl = options.SmtpTls };
        if (!string.IsNullOrEmpty(options.SmtpUserName)) smtp.Credentials = new NetworkCredential(options.SmtpUserName, options.SmtpPassword);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(options.Timeout);
        try
        {
            await smtp.SendMailAsync(mail, patience.Token);
        }
        catch (OperationCanceledException slow) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ChannelFault(string.Create(CultureInfo.InvariantCulture, $"no answer within {options.TimeoutSeconds:0.#} s"), farSide: true, slow);
        }
        catch (SmtpFailedRecipientException refused)
        {
            throw new ChannelFault($"the mail service refuses the receiver: {refused.StatusCode}", farSide: false, refused);
        }
        catch (SmtpException fault)
        {
            throw new ChannelFault($"mail service: {fault.StatusCode} {(fault.InnerException ?? fault).Message}", farSide: true, fault);
        }
    }
}
