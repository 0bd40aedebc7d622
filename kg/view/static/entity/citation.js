// citation
