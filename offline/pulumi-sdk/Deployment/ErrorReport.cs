namespace Pulumi;

/// <summary>Decides what a user reads of a failure: the message alone when it was meant for them, else where it came from too.</summary>
internal static class ErrorReport
{
    public static (string Message, Resource? Resource) Describe(Exception failure, string? program) => failure switch
    {
        RunException => (failure.Message, null),
        ResourceException { HideStack: true } known => (known.Message, known.Resource),
        ResourceException known => (known.ToString(), known.Resource),
        _ => ($"Running program '{program}' failed with an unhandled exception:\n{failure}", null),
    };
}
