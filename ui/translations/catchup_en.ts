<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CatchUpWords</name>
    <message numerus="yes">
        <source>%n minute(s) behind.</source>
        <translation>
            <numerusform>%n minute behind.</numerusform>
            <numerusform>%n minutes behind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ahead.</source>
        <translation>
            <numerusform>%n minute ahead.</numerusform>
            <numerusform>%n minutes ahead.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{item} (fixed end {time}) runs over by %n minute(s).</source>
        <translation>
            <numerusform>{item} (fixed end {time}) runs over by %n minute.</numerusform>
            <numerusform>{item} (fixed end {time}) runs over by %n minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{item} (fixed time {time}) begins %n minute(s) late.</source>
        <translation>
            <numerusform>{item} (fixed time {time}) begins %n minute late.</numerusform>
            <numerusform>{item} (fixed time {time}) begins %n minutes late.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) won.</source>
        <translation>
            <numerusform>%n minute won.</numerusform>
            <numerusform>%n minutes won.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Then still %n minute(s) behind.</source>
        <translation>
            <numerusform>Then still %n minute behind.</numerusform>
            <numerusform>Then still %n minutes behind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Then %n minute(s) ahead.</source>
        <translation>
            <numerusform>Then %n minute ahead.</numerusform>
            <numerusform>Then %n minutes ahead.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Catch up %n minute(s)</source>
        <translation>
            <numerusform>Catch up %n minute</numerusform>
            <numerusform>Catch up %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) caught up.</source>
        <translation>
            <numerusform>%n minute caught up.</numerusform>
            <numerusform>%n minutes caught up.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s) moved.</source>
        <translation>
            <numerusform>%n topic moved.</numerusform>
            <numerusform>%n topics moved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This touches %n person(s).</source>
        <translation>
            <numerusform>This touches %n person.</numerusform>
            <numerusform>This touches %n people.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>So far everything took %n minute(s) longer together than planned.</source>
        <translation>
            <numerusform>So far everything took %n minute longer together than planned.</numerusform>
            <numerusform>So far everything took %n minutes longer together than planned.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>So far everything took %n minute(s) less together than planned.</source>
        <translation>
            <numerusform>So far everything took %n minute less together than planned.</numerusform>
            <numerusform>So far everything took %n minutes less together than planned.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TopicList</name>
    <message numerus="yes">
        <source>Without round {n}, %n of these topics is not heard:</source>
        <translation>
            <numerusform>Without round {n}, %n of these topics is not heard:</numerusform>
            <numerusform>Without round {n}, %n of these topics are not heard:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without round {n} these topics are not heard:</source>
        <translation>
            <numerusform>Without round {n} this topic is not heard:</numerusform>
            <numerusform>Without round {n} these topics are not heard:</numerusform>
        </translation>
    </message>
</context>
</TS>
