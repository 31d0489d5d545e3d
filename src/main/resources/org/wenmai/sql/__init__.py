"""Wenmai's stages for pyspark.ml.

The jar is a Python package too: put it on the Python path of the driver, by ``--py-files``, by
``spark.submit.pyFiles`` or by ``sys.path.append(jar)``, and among ``spark.jars``.
"""

from pyspark import keyword_only
from pyspark.ml.param import Param, Params, TypeConverters
from pyspark.ml.util import JavaMLReadable, JavaMLWritable
from pyspark.ml.wrapper import JavaTransformer


class StageTransformer(JavaTransformer, JavaMLReadable, JavaMLWritable):
    """The stages of a run that work text by text: repair, identify, fold, segment.

    Adds the columns of the published tables, each with ``outputPrefix``, and ``terms``, the words
    that count, as CountVectorizer, HashingTF and Word2Vec want them.
    """

    inputCol = Param(
        Params._dummy(), "inputCol", "column of raw texts, strings", TypeConverters.toString
    )
    languageCol = Param(
        Params._dummy(),
        "languageCol",
        "column of languages that are known, BCP 47; they are believed, not guessed",
        TypeConverters.toString,
    )
    outputPrefix = Param(
        Params._dummy(),
        "outputPrefix",
        "what the names of the added columns begin with",
        TypeConverters.toString,
    )
    lastStage = Param(
        Params._dummy(),
        "lastStage",
        "the last stage: repair, identify, fold, segment",
        TypeConverters.toString,
    )
    settings = Param(
        Params._dummy(),
        "settings",
        "key=value with keys of a job file below repair, identify, fold and segment",
        TypeConverters.toListString,
    )

    @keyword_only
    def __init__(
        self,
        *,
        inputCol=None,
        languageCol=None,
        outputPrefix=None,
        lastStage=None,
        settings=None,
    ):
        super().__init__()
        self._java_obj = self._new_java_obj("org.wenmai.sql.StageTransformer", self.uid)
        self._setDefault(
            inputCol="text", outputPrefix="wenmai_", lastStage="segment", settings=[]
        )
        self._set(**self._input_kwargs)
