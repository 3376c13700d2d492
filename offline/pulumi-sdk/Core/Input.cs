namespace Pulumi;

/// <summary>A value given to a resource or a function: plain, or an output of something else.</summary>
public class Input<T> : IInput
{
    private protected Input(Output<T> outputValue) => OutputValue = outputValue;

    internal Output<T> OutputValue { get; private protected set; }

    public static implicit operator Input<T>(T value) => Output.Create(value);

    public static implicit operator Input<T>(Output<T> value) => new(value);

    public static implicit operator Output<T>(Input<T> input) => input.OutputValue;

    IOutput IInput.ToUntypedOutput() => ToUntypedOutput();

    private protected virtual IOutput ToUntypedOutput() => OutputValue;
}
