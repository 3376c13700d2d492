namespace Pulumi;

/// <summary>An input whose type is not known to the code that reads it, such as the serializer.</summary>
internal interface IInput
{
    /// <summary>The input as an output; for a list or a map, of its elements as inputs, so that each keeps its own marks.</summary>
    IOutput ToUntypedOutput();
}
