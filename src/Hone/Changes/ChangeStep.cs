namespace Hone.Changes;

/// <summary>The steps between which the work can be killed; an undo takes the same ones.</summary>
public enum ChangeStep
{
    /// <summary>All is looked at and computed, nothing written.</summary>
    BeforeIntent,

    /// <summary>The store knows what will be done.</summary>
    AfterIntent,

    /// <summary>Missing folders are made.</summary>
    AfterFolders,

    /// <summary>The new bytes stand beside the file.</summary>
    AfterTemporary,

    /// <summary>The file has its new bytes, or is deleted.</summary>
    AfterRename,

    /// <summary>The file was read again, and empty folders of ours are removed.</summary>
    BeforeMark,

    /// <summary>The store knows that it is done.</summary>
    AfterMark,
}
