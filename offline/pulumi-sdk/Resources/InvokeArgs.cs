namespace Pulumi;

/// <summary>The inputs of a function.</summary>
public abstract class InvokeArgs : InputArgs
{
    public static readonly InvokeArgs Empty = new None();

    protected InvokeArgs()
    {
    }

    private sealed class None : InvokeArgs;
}
