<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>PhotosPage</name>
    <message numerus="yes">
        <source>%n photo(s) to type</source>
        <translation>
            <numerusform>%n photo to type</numerusform>
            <numerusform>%n photos to type</numerusform>
        </translation>
    </message>
</context>
</TS>
