"""人大、政协工作报告知识图谱 · knowledge graphs of people's-congress and CPPCC work reports."""
