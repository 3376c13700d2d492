using Sandboxd.Jobs;

namespace Sandboxd.Routes.Control;

/// <summary>What is known of a job: how it stands, or why that cannot be told.</summary>
internal sealed record JobAnswer(JobAsk Ask, BackgroundJob? Job, string? Code, string? Message)
{
    public static JobAnswer Fault(JobAsk ask, string code, string message) => new(ask, null, code, message);
}
