namespace Pulumi;

/// <summary>An output of a resource until the answer about the resource is there.</summary>
internal interface IOutputSlot
{
    Type TargetType { get; }

    IOutput Output { get; }

    void Set(OutputData<object?> data);

    /// <summary>Settles an output that the answer does not mention. Does nothing to a settled one.</summary>
    void SetDefault(bool isKnown);

    /// <summary>Fails an output. Does nothing to a settled one.</summary>
    void Fail(Exception error);
}
